const START = 256;

/** True for what may be an export of the register; its first bytes tell. */
export async function mayBeRegister(files: readonly Blob[]): Promise<boolean> {
  const [first, ...others] = files;
  if (first === undefined) return false;
  if (others.length > 0) return true;
  const bytes = new Uint8Array(await first.slice(0, START).arrayBuffer());
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b) return true;
  const utf16 =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const text = new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
  return /^\uFEFF?\s*<(?:\?xml|FICHES|!--)/.test(text) || /^[^\n]*Numero_Fiche"?;/i.test(text);
}
