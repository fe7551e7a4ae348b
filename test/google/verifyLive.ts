import { GoogleAuth } from "google-auth-library";
import { EXPECTATIONS } from "./expectations.ts";
import { GOOGLE_ROOTS, liveClient } from "./liveClient.ts";

/** Runs the expectations against the real Google: whoever has an account learns in minutes what no page tells. */
async function main(): Promise<void> {
  const token = await signIn();
  if (token === null) {
    console.log("Sans identifiants Google (GOOGLE_APPLICATION_CREDENTIALS ou gcloud), rien n'est vérifié.");
    return;
  }
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const client = liveClient(GOOGLE_ROOTS, token, pause);
  let broken = 0;
  for (const { claim, source, run } of EXPECTATIONS) {
    try {
      await run(client);
      console.log(`oui  ${claim}`);
    } catch (error) {
      broken += 1;
      console.log(
        `NON  ${claim}\n     ${source}\n     ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  process.exitCode = broken === 0 ? 0 : 1;
}

async function signIn(): Promise<string | null> {
  const scopes = ["https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive"];
  try {
    return (await new GoogleAuth({ scopes }).getAccessToken()) ?? null;
  } catch {
    return null;
  }
}

await main();
