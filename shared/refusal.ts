/** Every reason why the product refuses to go on. The key is the public code: it is never renamed. */
const SENTENCES = {
  file_too_large: (d: { file: string; limit: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : il dépasse ${d.limit}. Un classeur Navette en fait cent fois moins : vérifiez que c'est le bon fichier, ou retirez les images.`,
  file_expands_too_much: (d: { file: string; limit: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : une fois décompressé, il dépasse ${d.limit}. Il est abîmé ou piégé : ne l'ouvrez pas et demandez-en une autre copie.`,
  file_unreadable: (d: { file: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : ce n'est pas un classeur XLSX ou ODS complet. Ouvrez-le dans votre tableur, enregistrez-le à nouveau au format XLSX, puis recommencez.`,
  file_encrypted: (d: { file: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : il est protégé par un mot de passe. Enregistrez-le sans mot de passe d'ouverture, puis recommencez.`,
  file_not_opened: (d: { file: string }) =>
    `Le fichier « ${d.file} » n'a pas pu être ouvert. Fermez-le dans votre tableur, vérifiez que vous avez le droit de le lire, puis recommencez.`,
  file_too_costly: (d: { file: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : sa lecture demandait trop de temps ou de mémoire. Il est abîmé ou piégé : ne l'ouvrez pas et demandez-en une autre copie.`,
  sheet_too_large: (d: { file: string; number: number | null; rows: string; columns: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : ${d.number === null ? "un onglet" : `l'onglet n° ${d.number}`} dépasse ${d.rows} lignes ou ${d.columns} colonnes. Effacez ce qui a été tapé loin du tableau, ou répartissez les années entre plusieurs classeurs.`,
  not_a_navette_workbook: (d: { file: string }) =>
    `Le fichier « ${d.file} » n'a pas été lu : on n'y trouve aucun onglet du modèle Navette (« Structure », « Participants »…). Partez du modèle : navette template.`,
  import_tab_unknown: (d: { file: string; tabs: number }) =>
    `Le fichier « ${d.file} » a ${d.tabs} onglets remplis : dites lequel importer avec --onglet, par son nom ou par son numéro (1 à ${d.tabs}).`,
  import_table_missing: (d: { file: string }) =>
    `Rien n'a été importé de « ${d.file} » : on n'y trouve aucun tableau. Vérifiez le fichier et l'onglet, puis recommencez.`,
  import_receiver_invalid: (d: { file: string }) =>
    `Le classeur « ${d.file} » ne peut rien recevoir : ce n'est pas le classeur d'une structure. Indiquez-en un avec --vers, ou « --vers nouveau ».`,
  import_output_exists: (d: { file: string }) =>
    `Le fichier « ${d.file} » existe déjà et n'a pas été modifié. Choisissez un autre nom avec --output.`,
  import_decisions_invalid: (d: { file: string }) =>
    `Le fichier « ${d.file} » n'est pas un fichier de décisions. Relancez la commande sans --decisions : elle en écrit un à remplir.`,
  google_access_lost: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » ne peut plus être lu chez Google : il a été supprimé, mis à la corbeille, ou n'est plus partagé avec Navette. Ses dernières données restent en place. Restaurez-le, ou partagez-le à nouveau en lecture.`,
  google_loading: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » n'a pas été relu : des formules étaient en cours de calcul (« Loading… », « #N/A »). Ses dernières données restent en place ; il sera relu au prochain passage.`,
  google_changing: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » n'a pas été relu : il a été modifié pendant la lecture. Ses dernières données restent en place ; il sera relu au prochain passage.`,
  google_ranges_lost: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » n'a pas été relu : des repères posés par Navette manquent et, sans eux, chercher une colonne risquerait de lire un nom. Ses dernières données restent en place. Remettez les repères depuis le menu Navette, ou avec navette workbook upgrade.`,
  google_refused: (d: { workbook: string; status: number }) =>
    `Le classeur « ${d.workbook} » n'a pas été lu : Google refuse la demande (code ${d.status}). Ses dernières données restent en place. Vérifiez que ce classeur s'ouvre dans Google Sheets ; si l'erreur revient, transmettez-la à la personne qui s'occupe de Navette.`,
  google_not_yours: (d: { workbook: string }) =>
    `Google ne laisse pas Navette ouvrir « ${d.workbook} » en votre nom : ce classeur n'existe pas, n'est pas à vous, ou n'a pas été créé avec Navette. Vérifiez l'adresse et le compte Google.`,
  google_service_credentials: (d: { file: string }) =>
    `« ${d.file} » est la clé d'un compte de service : elle ne sert qu'à lire. Utilisez vos propres identifiants (gcloud auth application-default login), puis recommencez.`,
  google_unreachable: () =>
    "Google ne répond pas, ou répond de travers, malgré plusieurs essais. Les dernières données restent en place. Vérifiez la connexion, puis relancez navette sync.",
  google_quota: () =>
    "Google limite le nombre de lectures et la limite reste atteinte. Les dernières données restent en place. Relancez navette sync dans quelques minutes, ou demandez à Google un quota plus grand.",
  google_credentials_refused: () =>
    "Google refuse les identifiants de Navette. Vérifiez le fichier désigné par NAVETTE_GOOGLE_CREDENTIALS et que les interfaces Sheets et Drive sont activées dans le projet Google.",
  google_default_credentials_missing: () =>
    "Cette machine n'a pas d'identifiants Google par défaut. Attachez-lui un compte de service, lancez gcloud auth application-default login, ou indiquez le fichier d'une clé.",
  workbooks_folder_missing: (d: { folder: string }) =>
    `Le dossier des classeurs « ${d.folder} » n'existe pas. Créez-le et déposez-y les classeurs, ou indiquez le bon dossier avec --workbooks.`,
  path_missing: (d: { path: string }) => `« ${d.path} » n'existe pas. Vérifiez le chemin, puis recommencez.`,
  workbook_unknown: (d: { workbook: string }) =>
    `Aucun classeur ne s'appelle « ${d.workbook} ». La liste des classeurs connus : navette sync.`,
  reason_missing: () =>
    'Pour accepter un classeur retenu, dites pourquoi : --reason "…". La raison est gardée.',
  nothing_to_accept: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » n'est pas retenu : il n'y a rien à accepter.`,
  acceptance_blocked: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » a des problèmes bloquants qui ne s'acceptent pas : corrigez-les dans le classeur, puis relancez navette sync.`,
  acceptance_outdated: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » vient d'être relu : rien n'a été accepté. Regardez ce qu'il contient maintenant, puis recommencez.`,
  workbook_failed: (d: { workbook: string }) =>
    `Le classeur « ${d.workbook} » n'a pas été lu : Navette a rencontré une erreur inattendue. Ses dernières données restent en place. Relancez navette sync ; si l'erreur revient, transmettez le journal à la personne qui s'occupe de Navette.`,
  demonstration_not_mixed: (d: { folder: string }) =>
    `Le dossier « ${d.folder} » contient déjà de vraies données : la démonstration ne s'y installe pas. Choisissez un dossier vide avec NAVETTE_DATA.`,
  real_data_not_mixed: (d: { folder: string }) =>
    `Le dossier « ${d.folder} » est celui de la démonstration : de vrais classeurs ne s'y ajoutent pas. Choisissez un autre dossier avec NAVETTE_DATA.`,
  setting_invalid: (d: { setting: string; expected: string }) =>
    `Le réglage ${d.setting} n'est pas utilisable : on attend ${d.expected}.`,
  programme_for_structures: () =>
    "Le classeur du Département est le même pour tous les programmes. Retirez --programme, ou --pour departement.",
  year_invalid: (d: { value: string }) =>
    `« ${d.value} » n'est pas une année : on attend quatre chiffres, comme 2012.`,
  export_several_tables: (d: { file: string }) =>
    `L'export « ${d.file} » n'existe pas en CSV : il a plusieurs tableaux. Demandez-le en XLSX.`,
  csv_format_unknown: (d: { value: string }) =>
    `« ${d.value} » n'est pas un format de CSV : on attend « standard » ou « excel ».`,
  database_newer: (d: { folder: string }) =>
    `La base de « ${d.folder} » a été écrite par une version plus récente de Navette. Mettez Navette à jour, puis recommencez.`,
  department_key_damaged: (d: { file: string }) =>
    `La clé du Département (« ${d.file} ») est abîmée : les personnes ne peuvent plus être reconnues d'un classeur à l'autre. Remettez ce fichier depuis votre sauvegarde.`,
  port_in_use: (d: { port: number }) =>
    `Le port ${d.port} est déjà pris par un autre programme. Fermez-le, ou choisissez un autre port : PORT=8081 npm start.`,
} as const;

type Sentences = typeof SENTENCES;
export type RefusalCode = keyof Sentences;
type Details<C extends RefusalCode> = Parameters<Sentences[C]>[0];

/** Something a person asked that cannot be done, with what to do instead. Its message is in French and names nobody. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = "Refusal";
    this.code = code;
  }
}

export function refusal<C extends RefusalCode>(code: C, details: Details<C>, cause?: unknown): Refusal {
  const sentence = SENTENCES[code] as (d: Details<C>) => string;
  return new Refusal(code, sentence(details), cause === undefined ? undefined : { cause });
}
