/** Ends the session on the server, and leaves by a full load, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  const { authClient } = await import('./auth-client.ts');
  await authClient.signOut();
  window.location.assign('/sign-in');
}
