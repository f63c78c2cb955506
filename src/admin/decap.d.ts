/** The parts of Decap that come without types, as far as we use them. */

interface DecapWidgetModule {
  Widget(): { name: string; controlComponent: unknown; previewComponent?: unknown };
}

declare module 'decap-cms-widget-boolean/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-datetime/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-file/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-image/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-list/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-number/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-object/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-select/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-string/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}
declare module 'decap-cms-widget-text/dist/esm/index.js' {
  const widget: DecapWidgetModule;
  export default widget;
}

declare module 'decap-cms-locales/dist/esm/zh_Hans/index.js' {
  const phrases: import('./phrases.ts').Phrases;
  export default phrases;
}
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const phrases: import('./phrases.ts').Phrases;
  export default phrases;
}

declare module 'decap-cms-backend-proxy/dist/esm/implementation.js' {
  export default class ProxyBackend {
    mediaFolder: string;
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
    status(): Promise<unknown>;
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    getMedia(mediaFolder?: string): Promise<object[]>;
    logout(): Promise<void>;
    persistEntry(entry: { dataFiles: { path: string }[] }, options: object): Promise<unknown>;
  }
}

declare module 'decap-cms-backend-gitlab/dist/esm/implementation.js' {
  export { HostBackend as default } from './host-kinds.ts';
}
declare module 'decap-cms-backend-forgejo/dist/esm/implementation.js' {
  export { HostBackend as default } from './host-kinds.ts';
}
declare module 'decap-cms-backend-github/dist/esm/implementation.js' {
  export { HostBackend as default } from './host-kinds.ts';
}

declare module 'decap-cms-core/dist/esm/index.js' {
  /** What an editor works on; Immutable.js inside. */
  interface Draft {
    get(name: 'collection'): string;
    get(name: 'newRecord'): boolean | undefined;
    get(name: 'slug'): string | undefined;
    get(name: 'data'): import('immutable').Map<string, unknown>;
  }
  interface Core {
    init(options: { config: object }): void;
    registerLocale(name: string, phrases: object): void;
    registerBackend(name: string, backend: unknown): void;
    registerCustomFormat(
      name: string,
      extension: string,
      format: { fromFile(text: string): object; toFile(data: object, order?: string[]): string },
    ): void;
    registerWidget(widget: object): void;
    registerPreviewTemplate(name: string, component: unknown): void;
    registerPreviewStyle(style: string, options: { raw: boolean }): void;
    registerEventListener(listener: { name: string; handler(event: { entry: Draft }): unknown }): void;
  }
  const core: Core;
  export default core;
}

declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module '*.css' {}
