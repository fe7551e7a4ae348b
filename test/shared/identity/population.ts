import { faker as fakerFR } from "@faker-js/faker/locale/fr";
import { serialOfDay } from "../../../shared/calendar.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import type { Identity } from "../../../shared/workbook/extractContent.ts";

/** A registration of somebody, with who it really is. */
export type Registered = { readonly person: number; readonly identity: Identity };

type Faker = typeof fakerFR;
type Person = { birthName: string; marriedName: string | null; firstName: string; birth: string };

/** Written out: the French locale of the generator lacks them, and they are where spellings vary most. */
const FAMILY_NAMES =
  "Benali Bensaïd Belkacem Haddad Mansouri Bouzid Cherif Amrani Ziani El-Amrani Diallo Traoré Coulibaly Keïta Camara Diop N'Diaye Sow Ba Konaté Cissé Sylla Touré Nguyen Tran Da-Silva Ferreira Kowalski Yılmaz Popescu".split(
    " ",
  );
const FIRST_NAMES =
  "Mohamed Ahmed Youssef Fatima Khadija Aïcha Karim Samira Rachid Nadia Soufiane Yacine Mamadou Fatoumata Ibrahima Aminata Moussa Awa Oumar Mariam Seydou Thi-Lan João Agnieszka Mehmet Ioana".split(
    " ",
  );
/** Twins are often given names that look alike. */
const TWINS =
  "Hassan/Hussein Adama/Awa Léa/Léo Sami/Samia Amine/Amina Louis/Louise Michel/Michèle Mina/Nina".split(" ");

/**
 * People of a department and their registrations in its workbooks: about 0.8 % of twins, 2.5 % of birth dates on 1
 * January, names by a law of few frequent and many rare, 1.6 registrations a person, one later registration in five
 * altered (name after marriage, spelling, swapped columns, day and month inverted, wrong or missing birth date).
 */
export function population(seed: number, size: number): readonly Registered[] {
  const faker = fakerFR;
  faker.seed(seed);
  const pools = {
    family: [...FAMILY_NAMES, ...faker.helpers.uniqueArray(() => faker.person.lastName(), 400)],
    first: [...FIRST_NAMES, ...faker.helpers.uniqueArray(() => faker.person.firstName(), 200)],
  };
  const people: Person[] = [];
  while (people.length < size) people.push(...somePeople(faker, pools));
  return people.flatMap((person, index) =>
    Array.from({ length: registrationCount(faker) }, (_, rank) => ({
      person: index,
      identity: rank > 0 && chance(faker, 0.2) ? altered(faker, person) : typed(faker, person),
    })),
  );
}

const chance = (faker: Faker, probability: number) => faker.datatype.boolean({ probability });

function frequent<T>(faker: Faker, pool: readonly T[]): T {
  const value = pool[Math.floor(pool.length * faker.number.float() ** 2)];
  if (value === undefined) throw new RangeError("Cannot pick from an empty pool");
  return value;
}

function somePeople(faker: Faker, pools: { family: string[]; first: string[] }): Person[] {
  const birth = chance(faker, 0.025)
    ? `${faker.number.int({ min: 1950, max: 2006 })}-01-01`
    : faker.date.between({ from: "1950-01-01", to: "2006-12-31" }).toISOString().slice(0, 10);
  const birthName = frequent(faker, pools.family);
  const marriedName = chance(faker, 0.175) ? frequent(faker, pools.family) : null;
  if (chance(faker, 0.004)) {
    const names = faker.helpers.arrayElement(TWINS).split("/");
    return names.map((firstName) => ({ birthName, marriedName: null, firstName, birth }));
  }
  return [{ birthName, marriedName, firstName: frequent(faker, pools.first), birth }];
}

function registrationCount(faker: Faker): number {
  return faker.helpers.weightedArrayElement([
    { value: 1, weight: 58 },
    { value: 2, weight: 29 },
    { value: 3, weight: 10 },
    { value: 4, weight: 3 },
  ]);
}

/** As typed without a mistake: case, accents, spaces and the form of the date vary all the same. */
function typed(faker: Faker, person: Person): Identity {
  const { birthName, marriedName, firstName, birth } = person;
  const [year = "", month = "", day = ""] = birth.split("-");
  return {
    birthName: styled(faker, birthName),
    usedName: marriedName !== null && chance(faker, 0.5) ? styled(faker, marriedName) : null,
    firstName: styled(faker, firstName),
    birthDate: faker.helpers.arrayElement<Cell>([serialOfDay(birth), `${day}/${month}/${year}`, birth]),
  };
}

function styled(faker: Faker, name: string): string {
  return faker.helpers.arrayElement([
    name,
    name.toUpperCase(),
    name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
    name.replace(/[-']/g, " ").toLowerCase(),
    ` ${name}\u00A0`,
  ]);
}

function altered(faker: Faker, person: Person): Identity {
  const { birthName, marriedName, firstName, birth } = person;
  const identity = typed(faker, person);
  const [year = "", month = "", day = ""] = birth.split("-");
  const alterations: readonly (() => Identity)[] = [
    () => ({ ...identity, birthName: marriedName ?? misspelt(faker, birthName), usedName: null }),
    () => ({ ...identity, birthName: misspelt(faker, birthName) }),
    () => ({ ...identity, firstName: misspelt(faker, firstName) }),
    () => ({ ...identity, firstName: `${firstName} ${faker.person.firstName()}` }),
    () => ({ ...identity, birthName: firstName, firstName: birthName, usedName: null }),
    () => ({
      ...identity,
      birthDate: Number(day) <= 12 ? `${month}/${day}/${year}` : `${day}/${month}/${Number(year) + 1}`,
    }),
    () => ({ ...identity, birthDate: null }),
  ];
  return faker.helpers.arrayElement(alterations)();
}

/** A mistake of the ear half of the time, of the finger otherwise. */
function misspelt(faker: Faker, name: string): string {
  const heard = [
    name.replace(/([lmnprt])(?!\1)/i, "$1$1"),
    name.replace(/([lmnprt])\1/i, "$1"),
    name.replace(/ph/i, "f"),
    name.replace(/y/i, "i"),
    name.replace(/(?<=.)h/i, ""),
    name.replace(/c(?=[aou])/i, "k"),
  ].filter((spelling) => spelling !== name);
  if (heard.length > 0 && chance(faker, 0.5)) return faker.helpers.arrayElement(heard);
  const at = faker.number.int({ min: 1, max: name.length - 1 });
  return faker.helpers.arrayElement([
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + faker.string.alpha({ casing: "lower" }) + name.slice(at + 1),
    name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1),
  ]);
}
