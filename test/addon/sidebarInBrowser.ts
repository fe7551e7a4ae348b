import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Frame, Page } from "playwright-core";
import { expect } from "vitest";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { menu } from "../google/practice/practiceInBrowser.ts";
import { type AddonWorkbook, addonWorkbook } from "./addonWorkbook.ts";
import { practicePage } from "./practicePage.ts";

/** Where somebody who works on the looks wants to see the forms; nothing is drawn without it. */
const PICTURES = process.env["NAVETTE_PICTURES"];

/** A form of the add-on as it stands in the side bar, 300 pixels wide. */
export type SidebarForm = AddonWorkbook & {
  readonly page: Page;
  /** The page of the form. */
  readonly frame: Frame;
  /** Waits for the line at the bottom. */
  said(sentence: string | RegExp): Promise<void>;
  /** Fails on what axe finds, and on a page wider than the side bar. */
  check(): Promise<void>;
  picture(name: string): Promise<void>;
};

/** Opens a form from the menu, on a workbook of its own. Fails on anything that the console says. */
export async function sidebarForm(
  browser: Browser | null,
  item: string,
  sheets: readonly RawSheet[],
): Promise<SidebarForm> {
  const workbook = await addonWorkbook({ sheets });
  const page = await practicePage(browser, workbook);
  await menu(page, item);
  const element = await page.waitForSelector("#sidebar iframe");
  const frame = await element.contentFrame();
  if (frame === null) return expect.fail("no frame");
  await frame.waitForSelector("main:not([aria-busy]) :is(.field, .notice, .failed)");
  return {
    ...workbook,
    page,
    frame,
    said: async (sentence) => {
      const line = () => frame.locator(".status").textContent();
      if (typeof sentence === "string") await expect.poll(line).toBe(sentence);
      else await expect.poll(line).toMatch(sentence);
    },
    check: async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
      const { violations } = await new AxeBuilder({ page }).include("#sidebar").withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    },
    picture: async (name) => {
      if (PICTURES === undefined) return;
      const height = await frame.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1200, height: Math.max(500, height + 140) });
      await page.locator("#sidebar").screenshot({ path: `${PICTURES}/${name}.png` });
      await page.setViewportSize({ width: 1200, height: 900 });
    },
  };
}
