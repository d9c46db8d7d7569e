/** The words of a command line up to the cursor, as a shell would split them; the last one is being typed. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let [word, quote] = ['', ''];
  for (const [, escaped, letter = ''] of line.matchAll(/\\([\s\S])|([\s\S])/g)) {
    if (escaped !== undefined) word += escaped;
    else if (letter === quote) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (quote !== '' || !/\s/.test(letter)) word += letter;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}

/** The words after our own name: `thidua …`, `npx thidua …`, `node bin/thidua …`; `undefined` when it is another program's line. */
export function oursIn(words: readonly string[]): string[] | undefined {
  const at = words.slice(0, -1).findIndex((word) => /(^|\/)thidua$/.test(word));
  return at < 0 || at > 2 ? undefined : words.slice(at + 1);
}
