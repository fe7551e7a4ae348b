import { acceptanceOf, type AcceptedDocument, isAccepted } from "./acceptance.ts";
import { acceptanceText } from "./acceptanceText.ts";
import { DOCUMENTS } from "./documents.ts";

const accepted: AcceptedDocument[] = [];
for (const document of DOCUMENTS) accepted.push(await acceptanceOf(document));
process.stdout.write(acceptanceText(accepted));
process.exitCode = accepted.every(isAccepted) ? 0 : 1;
