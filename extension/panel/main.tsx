import { render } from "preact";
import { App } from "./app.tsx";
import { JudgingClient } from "./judging-client.ts";
import { PanelStore } from "./panel-store.ts";

const place = document.querySelector("#panel");
if (place) render(<App store={await PanelStore.open(new JudgingClient())} />, place);
