import { body, type KnownBody } from './known-body.js'

/** Firms, leagues, unions and associations whose names do not say what they are; only names that mean nothing else. */
const FIRMS = `Microsoft;Yahoo;PayPal;Lyft;Uber;Airbnb;Netflix;Spotify;Tinder;TikTok;WhatsApp;Instagram;YouTube;Snapchat;Reddit;LinkedIn;Huawei;ZTE;
Samsung;IBM;Cisco;Boeing;Airbus;Lockheed Martin;Raytheon;Northrop Grumman;Rolls-Royce;Volkswagen;Toyota;Nissan;Hyundai;Fiat Chrysler;
General Electric;Nike;Adidas;Under Armour;Walmart;Starbucks;Coca-Cola;PepsiCo;Pfizer;Bayer;Monsanto;Verizon;AT&T;Comcast;Gazprom;Rosneft;
Lukoil;Saudi Aramco;TransCanada;BP;Chevron;Glencore;Siemens;Goldman Sachs;Citigroup;Wells Fargo;HSBC;Deutsche Bank;BlackRock;
Alibaba;Tencent;Foxconn;Nestlé;Unilever;Blackwater`
const LEAGUES = 'NBA;NHL;NCAA;FIFA;UEFA;NASCAR'
const UNIONS_AND_ADVOCATES = `AARP;AIPAC;J Street;FreedomWorks;Heritage Action;Americans for Prosperity;Club for Growth;EMILY's List;
Planned Parenthood;NARAL;Lambda Legal;Liberty Counsel;Equality Now;WikiLeaks;UNICEF;UNHCR;Oxfam;UNESCO;Doctors Without Borders;PETA;
Earthjustice;Vote Leave;Momentum;Business Roundtable;Public Citizen;Common Cause;Judicial Watch;Right on Crime;Veterans of Foreign Wars`
const MOVEMENTS = `Boko Haram;al-Shabab;Islamic Jihad;Sinn Féin;YPG;PKK;Jaish-e-Mohammed;Lashkar-e-Taiba;Jabhat al-Nusra;Hayat Tahrir al-Sham;
Ennahda;Syriza;Podemos;UKIP;Plaid Cymru;Antifa;Black Lives Matter`

const listed = (names: string): readonly KnownBody[] => names.split(/;\s*/).map((name) => body(name))

export const ASSOCIATIONS: readonly KnownBody[] = [
  ...[FIRMS, LEAGUES, UNIONS_AND_ADVOCATES, MOVEMENTS].flatMap(listed),
  body('NFL', 'National Football League'),
  body('ExxonMobil', 'Exxon Mobil', 'Exxon'),
  body('JPMorgan Chase', 'JPMorgan', 'JP Morgan', 'J.P. Morgan'),
  body('General Motors', 'GM'),
  body('AFL-CIO', 'A.F.L.-C.I.O.'),
  body('American Civil Liberties Union', 'ACLU', 'A.C.L.U.'),
  body('National Rifle Association', 'NRA', 'N.R.A.'),
  body('NAACP', 'N.A.A.C.P.'),
  body('SEIU', 'Service Employees International Union'),
  body('Teamsters'),
  body('U.S. Chamber of Commerce', 'US Chamber of Commerce'),
  body('Federal Reserve', 'U.S. Federal Reserve', 'US Federal Reserve'),
  body('MoveOn', 'MoveOn.org'),
  body('Médecins Sans Frontières', 'Medecins Sans Frontieres', 'MSF'),
  body('Scottish National Party', 'SNP'),
  body('Democratic Unionist Party', 'DUP'),
  body('Alternative for Germany', 'AfD'),
  body('African National Congress', 'ANC'),
]
