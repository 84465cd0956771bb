import { Outlet } from '@tanstack/react-router'
import { ReloadOffer } from './reload-offer.tsx'

/** What stands around every screen, signed in or not. */
export function Root() {
  return (
    <>
      <Outlet />
      <ReloadOffer />
    </>
  )
}
