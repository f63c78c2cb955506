/** The few parts of a service worker's world that ours uses: TypeScript knows them only instead of the page's. */
export interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LateEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerScope {
  location: Location;
  registration: { navigationPreload?: { disable(): Promise<void> } };
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<{ url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
