/** The data set of a browser, with its labels in the language of the page. */
import { data as inEnglish } from 'virtual:dataset';
import { languageNow } from '../model/say';
import { translated } from '../view/translated';

export const data = translated(inEnglish, languageNow());
