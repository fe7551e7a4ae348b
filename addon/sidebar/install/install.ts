import type { InstallForm } from "../../gestures/installWorkbook.ts";
import { element, fill } from "../kit/element.ts";
import { openPage } from "../kit/page.ts";
import { server } from "../kit/server.ts";
import { typographic } from "../kit/typographic.ts";

const page = openPage();
void open();

async function open(): Promise<void> {
  const form = await page.during("Examen du classeur…", server.openInstall);
  if (form !== undefined) show(form);
}

function show({ isNew, missing, ownTabs }: InstallForm): void {
  const inOrder = missing.length === 0;
  fill(
    page.main,
    element("h1", {}, isNew ? "Installer le classeur" : "Mettre à jour le classeur"),
    inOrder
      ? element("p", { class: "notice" }, "Ce classeur suit le modèle : rien ne manque.")
      : element(
          "div",
          {},
          element("p", {}, isNew ? "Navette va y ajouter :" : "Il manque à ce classeur :"),
          element("ul", {}, ...missing.map((sentence) => element("li", {}, typographic(sentence)))),
        ),
    element(
      "p",
      { class: "help" },
      "Les listes, les formats et les avertissements sont aussi remis en place. Rien de ce qui est saisi n'est modifié.",
    ),
    ownTabs.length === 0
      ? null
      : element(
          "p",
          { class: "help" },
          typographic(
            `Vos onglets restent tels quels : ${ownTabs.map((title) => `« ${title} »`).join(", ")}.`,
          ),
        ),
    element(
      "button",
      { type: "button", class: "main", onclick: () => void install() },
      isNew ? "Installer" : inOrder ? "Remettre listes et formats" : "Mettre à jour",
    ),
    element(
      "p",
      { class: "help" },
      "Cela prend jusqu'à une minute. Vous pouvez fermer ce panneau et recommencer si Google s'arrête en route.",
    ),
  );
}

async function install(): Promise<void> {
  const installed = await page.during("Installation en cours…", server.installWorkbook);
  if (installed === undefined) return;
  const again = element("button", { type: "button", onclick: () => void open() }, "Examiner à nouveau");
  fill(
    page.main,
    element("h1", {}, "C'est prêt"),
    installed.done.length === 0
      ? element("p", {}, "Les listes, les formats et les avertissements sont remis en place.")
      : element(
          "div",
          {},
          element("p", {}, "Navette a ajouté :"),
          element("ul", {}, ...installed.done.map((sentence) => element("li", {}, typographic(sentence)))),
        ),
    element(
      "p",
      {},
      typographic(
        "Commencez par l'onglet « Structure » : l'identifiant de votre structure est indispensable.",
      ),
    ),
    again,
  );
  page.say("Le classeur suit le modèle.");
  again.focus();
}
