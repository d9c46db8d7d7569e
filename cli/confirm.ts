import { createInterface } from 'node:readline/promises';

/** Whether somebody sits at a terminal who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

const YES = ['c', 'có', 'co', 'y', 'yes'];

/** Asks on stderr, so that what is printed stays clean; anything but a yes is a no. */
export async function confirmed(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return YES.includes((await asking.question(`${question} `)).normalize('NFC').trim().toLowerCase());
  } finally {
    asking.close();
  }
}
