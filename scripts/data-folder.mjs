/**
 * Folder of the tables: data/, or the one in STANCE_DATA (absolute, or relative to the root of the project). No other
 * module reads this variable. The geometry and the codebook are always those of data/.
 */
export const DATA = process.env['STANCE_DATA'] || 'data';
