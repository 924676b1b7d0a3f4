import { dataset } from '$lib/server/dataset';
import { pictures, stepLayouts, steps } from '$lib/server/talk';
import { speakerSteps, stepEvidence } from '$lib/talk/steps';

/** The speaker's page contains notes and questions. */
export const load = () => ({
	steps: steps(),
	speaker: speakerSteps(dataset()),
	evidence: stepEvidence(dataset()),
	pictures: pictures(),
	layouts: stepLayouts()
});
