import classes from './avatar.module.css';
import { avatarColor, initials } from './initials.ts';

interface AvatarProps {
  name: string;
  /** Address of a picture; the initials stand where there is none. */
  picture?: string | null;
  /** Pixels; 20 in a row, 36 in a form's header, 46 in the reading pane. */
  size?: number;
}

/** A face, or initials on a colour that stays the same for a name. Stands beside the name, so it is hidden from readers. */
export function Avatar({ name, picture, size = 20 }: AvatarProps) {
  const box = { width: size, height: size };
  if (picture) return <img src={picture} alt="" className={classes.avatar} style={box} />;
  return (
    <span
      aria-hidden
      className={classes.avatar}
      data-initials={initials(name)}
      style={{ ...box, background: avatarColor(name), fontSize: Math.max(9, Math.round(size * 0.37)) }}
    />
  );
}
