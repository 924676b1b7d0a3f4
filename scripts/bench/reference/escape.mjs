/** @param {string} text For HTML, between tags and in quoted attributes. */
export const escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
