import { expect, test } from "vitest";
import { scriptProject } from "./scriptProject.ts";

const template = (html: string, values: Record<string, unknown>) =>
  scriptProject().evaluate(`(() => {
    const template = HtmlService.createTemplate(${JSON.stringify(html)});
    Object.assign(template, ${JSON.stringify(values)});
    return template.evaluate().getContent();
  })()`);

const SPITEFUL = `</script><b title="x">L'été & co`;

test("a printed value is harmless in a text and in an attribute", () => {
  expect(template("<p><?= text ?></p>", { text: SPITEFUL })).toBe(
    "<p>&lt;/script&gt;&lt;b title=&quot;x&quot;&gt;L&#39;été &amp; co</p>",
  );
  expect(template('<p title="<?= text ?>">', { text: '"><script>' })).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">',
  );
});

test("a value printed in a script is a value of the script, and cannot close it", () => {
  const printed = String(
    template("<script>const data = <?= data ?>;</script>", { data: { name: SPITEFUL } }),
  );
  const code = /<script>([\s\S]*)<\/script>$/.exec(printed)?.[1] ?? "";
  expect(code).not.toContain("<");
  expect(new Function(`${code} return data;`)()).toEqual({ name: SPITEFUL });
  const quoted = String(template(`<script>const text = "<?= text ?>";</script>`, { text: SPITEFUL }));
  expect(new Function(`${/<script>([\s\S]*)<\/script>$/.exec(quoted)?.[1]} return text;`)()).toBe(SPITEFUL);
});

test("scriptlets run, loop, and include other pages as they are", () => {
  const pages = {
    "page.html":
      "<ul><? for (const name of names) { ?><li><?= name ?></li><? } ?></ul><?!= include('part') ?>",
    "part.html": "<b>é</b>",
  };
  const { host } = scriptProject({ pages });
  const script = host(`
    function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    function main() {
      const template = HtmlService.createTemplateFromFile("page");
      template.names = ["a", "<b>"];
      SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle("Appel"));
    }`);
  expect(script.run("main").shown).toEqual([
    { kind: "sidebar", title: "Appel", html: "<ul><li>a</li><li>&lt;b&gt;</li></ul><b>é</b>" },
  ]);
});

test("a place where Google escapes by rules that are not known here is refused aloud", () => {
  expect(() => template('<a href="<?= url ?>">', { url: "javascript:1" })).toThrow(
    /NotEmulated: a scriptlet/,
  );
});

test("a page that does not exist is an error", () => {
  expect(() => scriptProject().evaluate(`HtmlService.createHtmlOutputFromFile("rien")`)).toThrow(
    "No HTML file named rien was found.",
  );
});
