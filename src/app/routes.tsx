import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { preparePageWorker } from '~/api/page-worker/start-page-worker'
import type { OutsideLinks } from '~/ui/outside-link'
import { withLastDay } from '~/lib/window-in-link'
import { OWN_PAGES } from '~/views/own-pages'
import { CrashScreen } from './crash-screen'
import { NotFoundScreen } from './not-found-screen'
import { PageSkeleton } from './page-skeleton'
import { parseSearchText, writeSearchText } from './search-text'
import type { Services } from './services'
import { Shell } from './shell'

type RouteContext = { links: OutsideLinks; services: Services }

const loadCallbacks = () => import('./callbacks-route')
const loadFunnel = () => import('./funnel-route')
const loadStory = () => import('./story-route')
const loadWorkflows = () => import('./workflows-route')

/** Begins to load the page of a path while sign-in is still on its way. */
export function preparePage(path: string) {
  const loads: Record<string, () => Promise<unknown>> = { '/funnel': loadFunnel, '/story': loadStory, '/workflows': loadWorkflows }
  void (loads[path] ?? loadCallbacks)()
  // The funnel asks for callbacks only when it is told to.
  if (path !== '/funnel') preparePageWorker()
}

/** Our parser gives text only; this tells the router so. */
function textOnly(raw: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

const root = createRootRouteWithContext<RouteContext>()({
  component: function Root() {
    const { services } = root.useRouteContext()
    return <Shell services={services} />
  },
  validateSearch: textOnly,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/callbacks', search: {}, replace: true })
  },
})

const callbacks = createRoute({
  getParentRoute: () => root,
  path: '/callbacks',
  beforeLoad: ({ search }) => {
    const dated = withLastDay(search, Date.now(), OWN_PAGES['/callbacks'])
    if (dated) throw redirect({ to: '/callbacks', search: dated, replace: true })
  },
  component: lazyRouteComponent(loadCallbacks, 'CallbacksRoute'),
})

const story = createRoute({
  getParentRoute: () => root,
  path: '/story',
  component: lazyRouteComponent(loadStory, 'StoryRoute'),
})

const funnel = createRoute({
  getParentRoute: () => root,
  path: '/funnel',
  beforeLoad: ({ search }) => {
    const followedAtMs = Date.now()
    const dated = withLastDay(search, followedAtMs)
    if (dated) throw redirect({ to: '/funnel', search: dated, replace: true })
    return { followedAtMs }
  },
  component: lazyRouteComponent(loadFunnel, 'FunnelRoute'),
})

const workflows = createRoute({
  getParentRoute: () => root,
  path: '/workflows',
  beforeLoad: ({ search }) => {
    const followedAtMs = Date.now()
    const dated = withLastDay(search, followedAtMs)
    if (dated) throw redirect({ to: '/workflows', search: dated, replace: true })
    return { followedAtMs }
  },
  component: lazyRouteComponent(loadWorkflows, 'WorkflowsRoute'),
})

export function createAppRouter(services: Services) {
  return createRouter({
    routeTree: root.addChildren([home, callbacks, story, workflows, funnel]),
    context: { links: services.config.links, services },
    parseSearch: parseSearchText,
    stringifySearch: writeSearchText,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: CrashScreen,
    defaultNotFoundComponent: NotFoundScreen,
    defaultPreload: 'intent',
    trailingSlash: 'never',
  })
}

declare module '@tanstack/react-router' {
  // An interface, because only interfaces can be added to.
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
