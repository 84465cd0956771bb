/*
 * Holds one build of the application whole, so that it opens without a network for weeks. A newer build is fetched beside it and
 * waits: the page says when it may take over. Nothing that the server is asked for data goes through here.
 */
const NAME = `canhtayso-field-${'BUILD'}`
const PATHS = ['FILES'].map((file) => `/to/${file}`)
const PAGE = '/to/'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(PATHS.map((path) => new Request(path, { cache: 'reload' })))))
})

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('canhtayso-field-') && name !== NAME
  const forgotten = caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
  event.waitUntil(forgotten.then(() => self.clients.claim()))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(PAGE)) return
  const path = request.mode === 'navigate' ? PAGE : pathname
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(path))
      .then((held) => held ?? fetch(request)),
  )
})
