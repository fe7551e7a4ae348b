/** A department made of invented data, written as workbooks in a folder. */
export type Demonstration = {
  readonly code: string;
  readonly departmentName: string;
  /** The year its figures are about. */
  readonly year: number;
  /** Key of its programme. */
  readonly programme: string;
  /** Writes every workbook into the folder, which exists and is empty. Same bytes every time. */
  writeWorkbooks(folder: string, onProgress: (done: number, total: number) => void): Promise<void>;
  /** Puts the same workbooks into what answers in Google's place on this machine. */
  startGoogle(): Promise<SimulatedGoogle>;
};

export type SimulatedGoogle = {
  readonly url: string;
  /** Opens one of the workbooks in a page, with the add-on in it: what is typed there is what the service reads. */
  openWorkbook(port: number): Promise<{ readonly url: string; close(): Promise<void> }>;
  close(): Promise<void>;
};
