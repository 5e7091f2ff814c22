import { render } from "preact";
import { App } from "./app.tsx";
import { PanelStore } from "./panel-store.ts";

const place = document.querySelector("#panel");
if (place) render(<App store={await PanelStore.open()} />, place);
