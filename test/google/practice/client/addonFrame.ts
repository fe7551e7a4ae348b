import { type FromAddon, isMessage, type ToAddon } from "./bridgeWire.ts";
import { byId, make } from "./dom.ts";

export type CallAddon = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** Neither the address of this page nor its storage: as the pages of Apps Script, which live in another origin. */
const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups";

type Surroundings = {
  readonly call: CallAddon;
  readonly close: () => void;
  readonly size?: (size: { readonly width?: number; readonly height?: number }) => void;
  readonly focusCells: () => void;
};

/** The frame in which a page of the add-on lives, and answers to what it asks. */
export function addonFrame(page: number, title: string, surroundings: Surroundings): HTMLIFrameElement {
  const frame = make("iframe", { src: `/page/${page}`, title, sandbox: SANDBOX });
  const listen = ({ data, source }: MessageEvent<unknown>) => {
    if (!frame.isConnected) window.removeEventListener("message", listen);
    else if (source === frame.contentWindow && isMessage(data))
      answer(frame, data as FromAddon, surroundings);
  };
  window.addEventListener("message", listen);
  return frame;
}

function answer(
  frame: HTMLIFrameElement,
  message: FromAddon,
  { call, close, size, focusCells }: Surroundings,
): void {
  if (message.navette === "close") return close();
  if (message.navette === "focusCells") return focusCells();
  if (message.navette === "size") return size?.(message);
  const number = message.call;
  const say = (answered: ToAddon) => frame.contentWindow?.postMessage(answered, "*");
  call(message.name, message.args).then(
    (result) => say({ navette: "done", call: number, result }),
    (error: unknown) =>
      say({
        navette: "failed",
        call: number,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
}

/** Shows a page at the right of the cells, 300 pixels wide as in Sheets. */
export function showSidebar(page: number, title: string, surroundings: Omit<Surroundings, "close">): void {
  const panel = byId("sidebar");
  const close = () => {
    panel.hidden = true;
    panel.replaceChildren();
    surroundings.focusCells();
  };
  const shown = title === "" ? "Navette" : title;
  panel.replaceChildren(
    make(
      "header",
      {},
      make("h2", {}, shown),
      make(
        "button",
        { type: "button", "aria-label": "Fermer le panneau", class: "cross", onclick: close },
        "×",
      ),
    ),
    addonFrame(page, shown, { ...surroundings, close }),
  );
  panel.hidden = false;
}

/** Shows a page above the cells. */
export function showPageDialog(
  {
    page,
    title,
    width,
    height,
  }: { page: number; title: string; width: number | null; height: number | null },
  surroundings: Omit<Surroundings, "close">,
): void {
  const dialog = make("dialog", { class: "page", "aria-label": title });
  const close = () => dialog.close();
  const size = (wanted: { readonly width?: number; readonly height?: number }) => {
    if (wanted.width !== undefined) frame.style.width = `${wanted.width}px`;
    if (wanted.height !== undefined) frame.style.height = `${wanted.height}px`;
  };
  const frame = addonFrame(page, title, { ...surroundings, close, size });
  size({ width: width ?? 600, height: height ?? 400 });
  dialog.append(
    make(
      "header",
      {},
      make("h2", {}, title),
      make(
        "button",
        { type: "button", "aria-label": "Fermer la fenêtre", class: "cross", onclick: close },
        "×",
      ),
    ),
    frame,
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    surroundings.focusCells();
  });
  document.body.append(dialog);
  dialog.showModal();
}
