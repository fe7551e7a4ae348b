import type { ProblemGroup, ProblemTab } from "../../../shared/checks/groupProblems.ts";
import { plural } from "../../../shared/format.ts";
import type { CheckForm, RepairOffer } from "../../gestures/checkThisWorkbook.ts";
import { linkButton } from "../kit/linkButton.ts";
import { element, fill } from "../kit/element.ts";
import { openPage } from "../kit/page.ts";
import { server } from "../kit/server.ts";
import { typographic } from "../kit/typographic.ts";

const page = openPage();
void open();

async function open(): Promise<void> {
  const form = await page.during("Lecture du classeur…", server.openCheck);
  if (form !== undefined) show(form);
}

function show(form: CheckForm): void {
  fill(
    page.main,
    element("h1", { tabindex: "-1" }, "Contrôle du classeur"),
    summary(form),
    form.isIncomplete ? incomplete() : null,
    form.repairs.length === 0 ? null : repairs(form.repairs),
    ...form.tabs.map(tabSection),
    element("button", { type: "button", onclick: () => void open() }, "Contrôler à nouveau"),
  );
}

function summary({ counts, tabs, repairs: offers }: CheckForm): HTMLElement {
  const found = counts.filter(({ count }) => count > 0);
  if (found.length > 0)
    return element(
      "p",
      { class: "counts" },
      ...found.map(({ severity, label, count }) =>
        element(
          "span",
          { class: `badge ${severity}` },
          `${String(count)} ${severity === "a_verifier" ? label : plural(count, label, `${label}s`)}`,
        ),
      ),
    );
  return element(
    "p",
    { class: "notice" },
    tabs.length + offers.length === 0
      ? "Tout est en ordre : aucune ligne à corriger."
      : "Aucune ligne à corriger : il reste des réparations possibles.",
  );
}

function incomplete(): HTMLElement {
  return element(
    "div",
    { class: "notice attention" },
    element("p", {}, "Il manque à ce classeur des onglets, des colonnes ou des repères du modèle."),
    linkButton(
      "Voir ce qui manque et mettre à jour",
      () => void page.during("Ouverture…", server.showInstall),
    ),
  );
}

function repairs(offers: readonly RepairOffer[]): HTMLElement {
  const boxes = offers.map((offer, index) => {
    const box = element("input", { type: "checkbox", id: `r${String(index)}`, checked: offer.isSure });
    return { offer, box };
  });
  const send = element("button", { type: "button", class: "main" }, "Réparer");
  const count = () => {
    const ticked = boxes.filter(({ box }) => box.checked);
    const cells = ticked.reduce((sum, { offer }) => sum + offer.cells, 0);
    send.disabled = ticked.length === 0;
    send.textContent =
      cells === 0 ? "Réparer" : `Réparer (${String(cells)} ${plural(cells, "cellule", "cellules")})`;
  };
  for (const { box } of boxes) box.addEventListener("change", count);
  send.addEventListener(
    "click",
    () => void repair(boxes.flatMap(({ offer, box }) => (box.checked ? [offer.id] : []))),
  );
  count();
  return element(
    "section",
    { "aria-labelledby": "repairs" },
    element("h2", { id: "repairs" }, "Réparations proposées"),
    element(
      "p",
      { class: "help" },
      "Rien n'est modifié sans votre accord. Les formules ne sont jamais touchées.",
    ),
    ...boxes.map(({ offer, box }) =>
      element(
        "label",
        { class: "choice repair" },
        box,
        element(
          "span",
          {},
          typographic(offer.sentence),
          ...offer.samples.map((sample) => element("span", { class: "sample" }, typographic(sample))),
        ),
      ),
    ),
    send,
  );
}

async function repair(ids: readonly string[]): Promise<void> {
  const form = await page.during("Réparation…", () => server.repairWorkbook(ids));
  if (form === undefined) return;
  show(form);
  page.say("C'est réparé. Le classeur vient d'être contrôlé à nouveau.");
  page.main.querySelector("h1")?.focus();
}

function tabSection({ title, groups }: ProblemTab): HTMLElement {
  return element(
    "section",
    {},
    element("h2", {}, title ?? "Le classeur"),
    element(
      "ul",
      { class: "plain" },
      ...groups.map((group) => element("li", { class: "problem" }, ...problem(title, group))),
    ),
  );
}

const WORDS = { bloquant: "Bloquant", erreur: "Erreur", a_verifier: "À vérifier" } as const;

function problem(title: string | null, { severity, sentence, count, cells }: ProblemGroup): HTMLElement[] {
  const more = count - cells.length;
  const links = cells.map((cell) =>
    element(
      "button",
      {
        type: "button",
        class: "cell",
        "aria-label": `Aller à ${cell} de ${title ?? ""}`,
        onclick: () => void page.during("…", () => server.goToCell(title ?? "", cell)),
      },
      cell,
    ),
  );
  return [
    element(
      "p",
      {},
      element("span", { class: `badge ${severity}` }, WORDS[severity]),
      typographic(
        ` ${count > 1 ? `${String(count)} ${plural(count, "cellule", "cellules")} : ` : ""}${sentence}`,
      ),
    ),
    element(
      "p",
      { class: "cells" },
      ...links,
      more > 0 && cells.length > 0
        ? element("span", { class: "help" }, `et ${String(more)} ${plural(more, "autre", "autres")}`)
        : null,
    ),
  ];
}
