/** The only file that names SpreadsheetApp's menus, dialogs and sidebars. */
export function showMenu(
  title: string,
  items: readonly (readonly [label: string, entryPoint: string] | null)[],
): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}

export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** @param page name of the built page, without « .html » */
export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}
