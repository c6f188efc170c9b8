/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
const SIGNATURE = '89504e470d0a1a0a';

/** The size of a picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns the size of a PNG; undefined if it isn't one. */
export function sizeOfPng(bytes: Uint8Array): Size | undefined {
  const data = Buffer.from(bytes);
  if (data.length < 24 || data.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}
