import type { DashboardSettings } from "../dashboardSettings.ts";
import { Layout } from "./layout.tsx";

/** A page with one thing to say. */
export function MessagePage({
  settings,
  heading,
  sentences,
}: {
  settings: DashboardSettings;
  heading: string;
  sentences: readonly string[];
}) {
  return (
    <Layout settings={settings} title={heading} heading={heading}>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <a href="/">Revenir au tableau de bord</a>
      </p>
    </Layout>
  );
}

export const ACCESSIBILITY = {
  heading: "Accessibilité",
  sentences: [
    "Ce service est non conforme au référentiel général d'amélioration de l'accessibilité (RGAA), car aucun audit n'en a encore été fait.",
    "Les pages se lisent sans JavaScript, au clavier et avec un lecteur d'écran ; chaque graphique a son tableau. Des contrôles automatiques passent à chaque version ; ils ne remplacent pas un audit.",
    "Si vous ne parvenez pas à lire une information, demandez-la au service insertion du Département, qui vous l'enverra sous une autre forme. Sans réponse, vous pouvez saisir le Défenseur des droits.",
  ],
} as const;
