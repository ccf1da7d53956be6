/** A destination's profile, if there is one. Slugs are compared without regard to case. */
export const profileOf = <Profile>(
  profiles: Readonly<Record<string, Profile>>,
  destination: string,
): Profile | undefined => {
  if (Object.hasOwn(profiles, destination)) return profiles[destination]
  const wanted = destination.toLowerCase()
  return Object.entries(profiles).find(([slug]) => slug.toLowerCase() === wanted)?.[1]
}
