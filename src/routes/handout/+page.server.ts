import { dataset } from '$lib/server/dataset';
import { pictures, stepLayouts, steps } from '$lib/server/talk';
import { stepEvidence } from '$lib/talk/steps';

/** Contains only what the audience may keep: no notes, no questions. */
export const load = () => ({
	steps: steps(),
	evidence: stepEvidence(dataset()),
	pictures: pictures(),
	layouts: stepLayouts()
});
