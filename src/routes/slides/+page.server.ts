import { dataset } from '$lib/server/dataset';
import { pictures, stepLayouts, steps } from '$lib/server/talk';
import { speakerSteps } from '$lib/talk/steps';

/** Contains notes and questions, like the speaker's page, because the slides are for the speaker. */
export const load = () => ({
	steps: steps(),
	speaker: speakerSteps(dataset()),
	pictures: pictures(),
	layouts: stepLayouts()
});
