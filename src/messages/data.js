/** @typedef {('en'|'ru'|'zh'|'fa')} Locale */
/** @type {Locale[]} */
export const locales = ['en','ru','zh','fa']