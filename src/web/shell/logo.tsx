/** The ear of grain. Stands beside the name, so it needs no words of its own. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M12 21V9" strokeWidth="1.8" />
      <path
        d="M12 9c0-3 1-5 0-7-1 2 0 4 0 7ZM12 13c2.5 0 5-1.5 5-5-3 0-5 1.5-5 5ZM12 13c-2.5 0-5-1.5-5-5 3 0 5 1.5 5 5ZM12 18c2.5 0 5-1.5 5-5-3 0-5 1.5-5 5ZM12 18c-2.5 0-5-1.5-5-5 3 0 5 1.5 5 5Z"
        strokeWidth="1.4"
      />
    </svg>
  );
}
