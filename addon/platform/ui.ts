/** The only file that names SpreadsheetApp's menus and dialogs. */
export function showMenu(
  title: string,
  items: readonly (readonly [label: string, entryPoint: string])[],
): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const [label, entryPoint] of items) menu.addItem(label, entryPoint);
  menu.addToUi();
}

export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}
