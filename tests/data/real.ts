import { readDataset } from '../../src/lib/content/dataset';
import { formatProblems } from '../../src/lib/content/problems';
import type { Dataset } from '../../src/lib/model/types';
import { real } from '../content/files';

const { dataset, problems } = readDataset(real);
if (!dataset) throw new Error(formatProblems(problems));

/** The project's own data, checked and typed. */
export const data: Dataset = dataset;
