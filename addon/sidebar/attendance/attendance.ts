import { element, fill } from "../kit/element.ts";
import { openPage } from "../kit/page.ts";
import { server } from "../kit/server.ts";
import { rollCallForm } from "./rollCallForm.ts";

const NO_WORKSHOP =
  "Aucun atelier dans ce classeur : ajoutez-en un dans l'onglet « Ateliers », puis rouvrez ce formulaire.";

const page = openPage();
fill(page.main, element("h1", {}, "Émarger une séance"));
void page.during("Ouverture…", server.openAttendanceForm).then((form) => {
  if (form === undefined) return;
  if (form.likely === null) page.main.append(element("p", { class: "notice" }, NO_WORKSHOP));
  else rollCallForm(page, form, form.likely);
});
