/** Letters as a reader counts them: a composed Vietnamese letter is one, and one column wide. */
const letters = (text: string): string[] => Array.from(text.normalize('NFC'));

export const widthOf = (text: string): number => letters(text).length;

/** A text that is not too long to be read; the cut shows. */
export const cut = (text: string, most: number): string =>
  widthOf(text) <= most
    ? text
    : `${letters(text)
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;

export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
