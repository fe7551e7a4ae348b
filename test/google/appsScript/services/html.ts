import type { Environment } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, ScriptException, wrongArguments } from "../scriptError.ts";
import { enumeration, service } from "../service.ts";
import { templateCode } from "./htmlTemplate.ts";

export type Page = {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
};

const pages = new WeakMap<object, () => Page>();

/** The page of an HtmlOutput, or of a text. */
export function pageOf(output: unknown, method: string): Page {
  if (typeof output === "string") return { html: output, title: "", width: null, height: null };
  const page = typeof output === "object" && output !== null ? pages.get(output) : undefined;
  if (page === undefined) throw wrongArguments(method, [output]);
  return page();
}

const SANDBOX = enumeration("SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]);
const FRAMES = enumeration("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);

export function htmlService(environment: Environment): object {
  const file = (name: string) => {
    const text = environment.pages.get(name.replace(/\.html$/, ""));
    if (text === undefined) throw new ScriptException(`No HTML file named ${name} was found.`);
    return text;
  };
  return service(
    "HtmlService",
    {
      SandboxMode: SANDBOX,
      XFrameOptionsMode: FRAMES,
      createHtmlOutput: (html: unknown = "") => {
        if (typeof html !== "string") throw wrongArguments("HtmlService.createHtmlOutput", [html]);
        return htmlOutput(html);
      },
      createHtmlOutputFromFile: (name: string) => htmlOutput(file(name)),
      createTemplate: (html: unknown) => {
        if (typeof html !== "string") throw wrongArguments("HtmlService.createTemplate", [html]);
        return htmlTemplate(environment, html);
      },
      createTemplateFromFile: (name: string) => htmlTemplate(environment, file(name)),
    } satisfies Emulated<GoogleAppsScript.HTML.HtmlService>,
    { pure: true },
  );
}

function htmlTemplate(environment: Environment, html: string): object {
  const properties = new Map<string, unknown>();
  return service(
    "HtmlTemplate",
    {
      evaluate: () => {
        const scope = Object.fromEntries(properties);
        return htmlOutput(String(environment.evaluate(templateCode(html), scope)));
      },
      getRawContent: () => html,
      getCode: () => templateCode(html),
    } satisfies Emulated<GoogleAppsScript.HTML.HtmlTemplate>,
    { pure: true, properties },
  );
}

function htmlOutput(content: string): object {
  let page: Page = { html: content, title: "", width: null, height: null };
  const put = (change: Partial<Page>) => {
    page = { ...page, ...change };
    return output;
  };
  const output: object = service(
    "HtmlOutput",
    {
      getContent: () => page.html,
      setContent: (html: string) => put({ html }),
      append: (html: string) => put({ html: page.html + html }),
      getTitle: () => page.title,
      setTitle: (title: string) => put({ title }),
      getWidth: () => page.width,
      setWidth: (width: number) => put({ width }),
      getHeight: () => page.height,
      setHeight: (height: number) => put({ height }),
      setSandboxMode: () => output,
      setXFrameOptionsMode: () => output,
      addMetaTag: (name: string) => {
        if (name !== "viewport") throw new NotEmulated(`HtmlOutput.addMetaTag(${name})`);
        return output;
      },
      asTemplate: () => {
        throw new NotEmulated("HtmlOutput.asTemplate");
      },
    } satisfies Emulated<GoogleAppsScript.HTML.HtmlOutput>,
    { pure: true },
  );
  pages.set(output, () => page);
  return output;
}
