/** Makes something of an object once: asked again for the same object, gives what it made the first time. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { is: Made }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.is;
    const is = make(key);
    made.set(key, { is });
    return is;
  };
}
