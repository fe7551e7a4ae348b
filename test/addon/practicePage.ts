import type { Browser, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { GoogleState } from "../google/googleState.ts";
import { startPractice } from "../google/practice/startPractice.ts";
import { shippedAddon } from "./addonWorkbook.ts";

/**
 * A workbook in a browser, with the shipped add-on in it, until the test ends.
 *
 * Fails on anything that the console says, and on a dialog that a name would have opened.
 */
export async function practicePage(
  browser: Browser | null,
  { state, id }: { readonly state: GoogleState; readonly id: string },
): Promise<Page> {
  if (browser === null) return expect.fail("no browser");
  const practice = await startPractice({ state, spreadsheetId: id, addon: await shippedAddon() });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  onTestFinished(async () => {
    await context.close();
    await practice.close();
    expect(said).toEqual([]);
  });
  await page.goto(practice.url);
  await page.waitForSelector("body[data-ready]");
  return page;
}
