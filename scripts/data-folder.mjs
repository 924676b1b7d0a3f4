/**
 * Folder of the tables: data/, or the one that STANCE_DATA names (whole, or from the root of the project). Read here
 * and nowhere else. The geometry and the codebook are those of data/ in any case.
 */
export const DATA = process.env['STANCE_DATA'] || 'data';
