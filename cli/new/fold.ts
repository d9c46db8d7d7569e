/** Lines of at most `width` letters, broken between words; one line without a width. The space at the end stays. */
export function folded(text: string, width: number | undefined): string[] {
  if (width === undefined) return [text];
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.split(/(?<= )(?=\S)/)) {
      const last = lines.at(-1);
      if (last !== undefined && (last + word).length <= width) lines[lines.length - 1] = last + word;
      else lines.push(word);
    }
    return lines;
  });
}
