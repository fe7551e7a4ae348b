/** Somebody else wrote in between: what was about to be written was decided on a state that is no longer the current one. */
export class WriteConflict extends Error {
  constructor(workbook: string) {
    super(`Workbook ${workbook} changed while it was being synchronised`);
    this.name = "WriteConflict";
  }
}
