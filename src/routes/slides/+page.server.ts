import { dataset } from '$lib/server/dataset';
import { pictures, stepLayouts, steps } from '$lib/server/talk';
import { speakerSteps } from '$lib/talk/steps';

/** With notes and questions, as the speaker's page: the slides are taken by who speaks. */
export const load = () => ({
	steps: steps(),
	speaker: speakerSteps(dataset()),
	pictures: pictures(),
	layouts: stepLayouts()
});
