/** What a file is by its first bytes, whatever its name says: a ZIP, an old compound file (also a locked workbook), or text. */
export function kindOf(bytes: Buffer): 'zip' | 'oldWorkbook' | 'locked' | 'text' {
  if (bytes.subarray(0, 2).equals(Buffer.from('PK'))) return 'zip';
  if (!bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'text';
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'oldWorkbook';
}

const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** The names in a ZIP's directory, and the bytes that they unpack to (APPNOTE 4.3.12), without unpacking them. */
export function entriesOf(bytes: Buffer): { names: string[]; unpacked: number } {
  const names: string[] = [];
  let unpacked = 0;
  for (let at = bytes.indexOf(ENTRY); at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf(ENTRY, at + 46)) {
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
    unpacked += bytes.readUInt32LE(at + 24);
  }
  return { names, unpacked };
}
