import { readDataset } from '../../src/lib/dataset/dataset';
import { formatProblems } from '../../src/lib/dataset/csv/problems';
import type { Dataset } from '../../src/lib/domain/types';
import { real } from '../dataset/files';

const { dataset, problems } = readDataset(real);
if (!dataset) throw new Error(formatProblems(problems));

/** The project's own data, checked and typed. */
export const data: Dataset = dataset;
