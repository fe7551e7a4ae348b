import { expect, test } from "vitest";
import { keyedFingerprint, matchTokens } from "../../../server/identity/matchTokens.ts";
import type { Identity } from "../../../shared/workbook/extractContent.ts";

const hex = (text: string) => Buffer.from(text, "hex").toString("base64url");

// RFC 4231, HMAC-SHA-256, the test cases whose data is a text.
test.each([
  ["0b".repeat(20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
  [
    Buffer.from("Jefe").toString("hex"),
    "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
  [
    "aa".repeat(131),
    "Test Using Larger Than Block-Size Key - Hash Key First",
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
  ],
  [
    "aa".repeat(131),
    "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
    "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
  ],
])("the key %s and « %s » give the fingerprint of RFC 4231", (key, text, fingerprint) => {
  expect(keyedFingerprint(Buffer.from(key, "hex"), text)).toBe(hex(fingerprint));
});

const JEAN: Identity = { birthName: "Lefèvre", usedName: null, firstName: "Jean-Pierre", birthDate: 31140 };
const KEY = new Uint8Array(32).fill(7);

/** Made with openssl: dgst -sha256 -mac HMAC -macopt hexkey:0707…07, of « n1|A0|LEFEVRE|JEAN|1985-04-03 » and so on. */
const FROZEN = [
  { kind: "A0", token: "RbSTKkFcrnc20f7Gs-b9r4zHdqashlg54pwvjKcOZZU" },
  { kind: "B", token: "LHDuuG0VCpjdtrbHpM0FHObUPNpYUMCvS0Ed9Wi_myM" },
  { kind: "E", token: "Rr3QtAJ3cK71SQ3xxXmPjtTu6afhOpESQpud5AspmwI" },
  { kind: "W", token: "_SqIhB4Z9-tWx7DBrUZYPp-GfTrpdmfw0Ee_hGGO7DQ" },
];

test("a token is the fingerprint of the version, the kind and the key, and is frozen", () => {
  expect(matchTokens(KEY)(JEAN)).toEqual(FROZEN);
});

test("the same identity gives other tokens with another key, and other tokens for another kind", () => {
  const tokens = [KEY, new Uint8Array(32).fill(8)].flatMap((key) =>
    matchTokens(key)(JEAN).map(({ token }) => token),
  );
  expect(new Set(tokens).size).toBe(8);
});

test("a token holds nothing of the identity", () => {
  for (const { token } of matchTokens(KEY)(JEAN)) expect(token).toMatch(/^[\w-]{43}$/);
});

test("an identity that cannot be compared gives no token", () => {
  expect(matchTokens(KEY)({ ...JEAN, birthDate: null })).toEqual([]);
});
