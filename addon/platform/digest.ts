/** A short text that tells whether something changed. */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value);
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return Utilities.base64Encode(bytes);
}
