/**
 * Given names as they stand in the news, by the pronoun that mostly goes with them. English ones are cut from the
 * public-domain Moby word lists (CC0) to those that news articles of 2012–2020 use; the rest is our own.
 */
export type Gender = 'female' | 'male'

const FEMALE = `
Abigail Adriana Adrienne Agnes Aimee Ainsley Alexandra Alexandria Alice Alicia Alina Alison Allison Alyssa Amanda Amber
Amelia Amina Amy Ana Andrea Angela Angelina Anita Ann Anna Anne Annegret Annette Annie Antoinette Ariana Ashley Aung
Ayanna Ayelet Barbara Becky Benazir Bernadette Bernice Beth Betsy Betty Beverly Bianca Bonnie Brenda Brianna Brittany
Caitlin Candace Candice Carla Carly Carmen Carol Carole Caroline Carolyn Carrie Cassandra Catherine Cathy Cecilia Celinda
Chandrika Charlene Charlotte Chelsea Cheri Cheryl Chloe Christiane Christina Christine Chrystia Cindy Clara Claudia
Colleen Condoleezza Cristina Cynthia Daniela Danielle Daphne Dara Darlene Deb Debbie Deborah Debra Deirdre Delcy Denise
Diana Diane Dianne Dilma Dina Dominique Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Eliza Elisabeth Elise
Elissa Elizabeth Ellen Emily Emma Erica Erika Erna Esther Eva Farah Fatima Fatou Federica Felicia Fiona Frances Gabriela
Gabrielle Gail Georgina Gillian Gina Giorgia Gloria Golda Greta Gretchen Gwen Hanan Hannah Harriet Heather Heidi Helen
Hillary Hilary Ileana Ilhan Ilse Indira Ingrid Irina Irene Isabel Isabella Isabelle Jacinda Jacqueline Jane Janet Janice
Jean Jeanette Jeanine Jeanne Jen Jenna Jennifer Jenny Jessica Jill Joan Joanne Jocelyn Johanna Joni Joyce Juanita Judith
Judy Julia Julie Kaja Kamala Kara Karen Karin Karina Karine Karla Kate Katerina Katharine Katherine Kathleen Kathryn Kathy
Katie Katrina Katy Kay Kayleigh Kellyanne Kelsey Kendra Kerri Kimberly Kirsten Kirstjen Kori Kristen Kristi Kristin
Kristina Kristine Krystal Kyrsten Lara Laura Lauren Laurie Layla Leah Leila Lena Lidia Liliana Lily Linda Lindsey Lisa
Liz Lois Loretta Lori Lorraine Louise Lucia Lucy Luisa Lynda Lynne Madeleine Maggie Maia Maja Malala Mandy Mara Marcia
Margaret Margot Margrethe Maria Marian Marianne Marie Marilyn Marine Marisa Marise Marissa Marjorie Marsha Martha Mary
Maura Maureen Maxine Mazie Meg Megan Meghan Melania Melanie Melinda Melissa Mercedes Mette Mia Michelle Mimi Mira
Miranda Molly Mona Monica Muriel Nadia Nan Nancy Naomi Natalia Natalie Natasha Nathalie Nicola Nicole Nikki Nina Nita
Noor Nora Olena Olga Olivia Pam Pamela Park Patricia Patti Paula Paulette Pauline Peggy Penny Phyllis Polly Pramila Priti
Priscilla Rachael Rachel Raisa Rashida Rebecca Rebekah Regina Renee Rhonda Rita Roberta Robyn Ronna Rosa Rosemary
Roxanne Ruth Sabrina Sally Samantha Sandra Sanna Sara Sarah Serena Sharon Sheikha Sheila Sheryl Shirley Simone Soledad
Sonia Sonja Sophia Sophie Stacey Stella Stephanie Susan Susana Susie Suzanne Svetlana Sviatlana Sylvia Tamara Tammy Tanya
Tatiana Teresa Terri Tessa Theresa Tiffany Tina Toni Tulsi Tzipi Ursula Valerie Vanessa Vera Veronica Vicki Vicky
Victoria Vivian Wanda Wendy Yasmin Yelena Yingluck Yulia Yvette Zoe Zsuzsanna Zuzana`

const MALE = `
Aaron Abdallah Abdel Abdelaziz Abdelfattah Abdul Abdulaziz Abdullah Abe Abel Abiy Abraham Adam Adel Adil Adnan Adolf
Ahmad Ahmed Ahmet Akbar Akio Al Alan Albert Alberto Alec Alejandro Aleksandr Aleksandar Alexander Alexei Alexey Alexis
Alfonso Alfred Ali Alistair Allan Allen Alvin Amir Amit Anatoly Anders Andre Andrei Andres Andrew Andrey Andriy Andrzej
Andrés Angus Anthony Antonin Antonio Antony António Anton Anwar Ari Arjun Arkady Arne Arnold Arthur Arturo Asad Ashraf
Avi Avigdor Ayman Aziz Bandar Barack Barak Barney Bart Bashar Bassam Ben Benedict Benjamin Benny Bernard Bernie Bertrand
Beto Bill Billy Binali Binyamin Blaine Bob Bobby Boris Boyko Brad Bradley Brady Brandon Brendan Brent Bret Brett Brian
Bruce Bruno Bryan Burhan Byron Caleb Calvin Cameron Carl Carlo Carlos Carter Cedric Cesar Charles Charlie Chester Chris
Christoph Christophe Christopher Chuck Clarence Claude Clay Clement Clint Clive Colin Conrad Corey Cory Craig Curt Curtis
Cyril Cyrus Damian Damien Dan Daniel Daniil Danny Darrell Darren Daryl Dave David Davit Dean Denis Dennis Derek Desmond
Deval Devin Dick Didier Dieter Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Donny Doug Douglas Duncan Dwight Dylan
Earl Ebrahim Ed Eddie Edgar Edmund Eduardo Edward Edwin Ehud Eli Elias Elijah Elliot Elliott Elon Emil Emmanuel Emmanuele
Enrique Eric Erik Ernest Ernesto Ernst Esmail Esteban Ethan Eugene Evan Evo Ezra Faisal Farid Faustin Fayez Felipe Felix
Ferdinand Fernando Fidel Filippo Floyd Francis Francisco Franco Francois François Frank Franklin Frans Frank-Walter Fred
Frederick Fredrik Fumio Gabriel Garrett Gareth Gary Gavin Gebran Gen Gene Geoff Geoffrey George Georges Gerald Gerard
Gerhard Gerry Ghassan Gianni Gideon Gilbert Giorgi Giorgos Giovanni Giuseppe Glen Glenn Goodluck Gordan Gordon Graham Grant
Greg Gregory Grigory Guido Gus Gustavo Guy Haider Haji Hakan Hakeem Hal Hamad Hamdi Hamid Hank Hans Harold Harry Harvey
Hasan Hashim Hassan Haydar Heiko Heinz Henri Henry Herbert Herman Hideo Hikmet Hirokazu Horst Hosni Hossein Howard
Hubert Hugh Hugo Hulusi Humphrey Hussein Hwang Hyun Iain Ian Ibrahim Idriss Ignacio Igor Ilham Ilya Imad Imran Iqbal Irfan
Isaac Isaias Ismail Israel Itamar Ivan Iván Ivo Jabhat Jack Jacob Jacques Jafar Jair Jake Jakub Jalal Jamal James Jamie
Jan Janez Jared Jaroslaw Jarosław Jason Javad Javier Jay Jayson Jean-Claude Jean-Luc Jean-Marc Jean-Marie Jean-Pierre
Jean-Yves Jeb Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jesús Jibril Jim Jimmy Joachim Joao João Joaquin Jochen Joe Joel
Johan Johannes John Johnny Joko Jon Jonas Jonathan Jorge Jose Josef Josep Joseph Josh Joshua José Juan Jules Julian Julius
Junichiro Jupp Juri Justin Jürgen Kareem Karim Karl Kazem Keith Kemal Ken Kenneth Kent Kevin Khaled Khalid Khalifa Khalil
Kirill Kirk Klaus Klemens Kofi Konstantin Kurt Kwasi Kyle Kyriakos Lamar Lance Larry Lars Laurence Laurent Lawrence Lech Lee
Leo Leon Leonard Leonid Leopoldo Lev Levi Lewis Liam Lindsey Lloyd Lorenzo Louis Luc Luca Lucas Ludovic Luigi Luis Luiz
Lukas Luke Luther Lyndon Magnus Mahathir Mahdi Mahmoud Mahmud Majid Malcolm Mamadou Manmohan Mansour Manuel Marc Marcel
Marcelo Marco Marcos Marcus Mariano Mario Mark Marko Markus Martin Marty Marvin Marwan Masoud Mateusz Mats Matt Matteo
Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehdi Mehmet Mel Menachem Merrick Mevlut Mevlüt Michael Michal
Michel Mick Miguel Mihai Mikael Mike Mikhail Mikheil Milan Milos Miloš Milorad Mircea Mitch Mitchell Mitt Mo Moammar
Mohamad Mohamed Mohamedou Mohammad Mohammed Mohsen Moncef Moqtada Mordechai Moshe Muammar Muhammad Muhammadu Mukhtar
Munir Muqtada Murat Murray Mustafa Nabil Nabih Nadav Najib Naftali Narendra Nasser Nate Nathan Nathaniel Nawaf Nawaz Neal
Ned Neil Nelson Niall Nicholas Nick Nicolae Nicolas Nicolás Nigel Niels Nikita Nikol Nikola Nikolai Nikos Nir Noah Noam
Norbert Norman Nouri Nuri Olaf Oleg Oleh Oleksandr Oleksiy Oliver Olivier Omar Oren Orlando Orrin Oscar Osama Ossama Otto
Owen Pablo Panos Paolo Parviz Pascal Pat Patrick Paul Paulo Pavel Pavlo Pedro Penn Perry Pervez Pete Peter Petr Petro
Petros Petteri Phil Philip Philippe Phillip Pierre Piotr Prayuth Qassem Qasem Quentin Rafael Rahm Rahul Rajiv Rajnath
Ralph Ramadan Ramon Ramzan Ramzi Rand Randall Randy Rami Raphael Rashid Raul Ray Raymond Raúl Recep Reinhard Rex Reza
Ricardo Rich Richard Richie Rick Riad Rishi Riyad Ro Rob Robert Roberto Robin Rod Rodney Rodrigo Roger Roland Rolf Roman Ron Ronald
Ross Roy Ruben Rudolph Rudy Rupert Russ Russell Rustam Ryan Saad Saadi Saddam Saeb Saeed Said Sajid Saleh Salem Salman Salva
Salvador Salvatore Sam Samir Samuel Sandor Sanjay Santiago Sardar Saud Saul Sayyid Scott Sean Sebastian Selahattin Sepp
Serge Sergei Sergey Sergii Sergio Serhiy Seth Shahid Shane Shaul Shavkat Shaukat Shehbaz Sheldon Sherrod Shigeru Shimon
Shinzo Sidney Sigmar Silvio Simon Slobodan Sooronbay Spencer Stanislav Stanley Stefan Stephane Stephen Steve Steven
Stewart Stéphane Stuart Subrahmanyam Sukhoi Suleiman Sultan Sushil Svante Taha Tamim Tarek Tareq Taro Tarō Taur Tayyip Ted Teddy
Terrence Terry Thabo Thad Theodore Thierry Thomas Thorbjorn Tim Timo Timothy Tobias Todd Tom Tomas Tomasz Tommy Tony
Toomas Toshimitsu Travis Trent Trevor Trey Tucker Tyler Uhuru Umar Uri Urmas Vaclav Valery Valdis Vasily Victor Vijay
Viktor Vince Vincent Viorica Vitali Vitaly Vlad Vladimir Volodymyr Vuk Vyacheslav Wael Waleed Walid Walt Walter Warren
Wayne Wendell Werner Wilbur Wilhelm Will Willem William Willy Wim Winston Wolfgang Xavier Yahya Yair Yanis Yasser Yasir
Yevgeny Yehuda Yoav Yoshihide Yossi Yousef Yukio Yuri Yuriy Yusuf Yves Zac Zach Zachary Zalmay Zeid Ziad Zoran Álvaro
Édouard Edouard Étienne Óscar Özgür`

const EITHER = `
Adrian Alex Andy Angel Ariel Barry Blake Brook Brooke Cal Casey Cecil Chad Christian Christie Claire Connie Dale Dana
Darcy Dominique Drew Erin Evelyn Fran Gayle Grace Hadley Haley Harley Hope Hunter Jackie Jamie Jo Jody Jordan Joy Kelly
Kerry Kim Kris Lesley Leslie Lindsay Logan Lou Lynn Marion Mason Meredith Michele Morgan Nur Page Paige Parker Pearl Quinn
Riley Robby Rory Rose Ruby Sal Sandy Sasha Shannon Shelby Shelley Sidney Sky Stacy Stevie Sydney Taylor Tracy Val Whitney`

const names = (list: string): readonly string[] => list.trim().split(/\s+/)

const MALE_NAMES: ReadonlySet<string> = new Set(names(MALE))
const GENDERS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...names(EITHER).map((name) => [name, null] as const),
  ...names(MALE).map((name) => [name, 'male'] as const),
  ...names(FEMALE).map((name) => [name, MALE_NAMES.has(name) ? null : 'female'] as const),
])

export const isFirstName = (name: string): boolean => GENDERS.has(name)

/** The gender that a given name mostly stands for; null when it is unknown or goes with both. */
export const genderOfName = (name: string): Gender | null => GENDERS.get(name) ?? null

/** Chinese, Korean and Vietnamese family names, which stand first: "Zhao Lijian", "Moon Jae-in". */
const LEADING_SURNAMES: ReadonlySet<string> = new Set(
  names(`
Ai Bai Cai Cao Chan Chang Chen Cheng Cho Choe Choi Chu Chung Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Geng Gong Gu
Ho Kwok Ng Tam Tse Wong Yam Ip Mok Tsang Cheung Yeung Im Oh Ha Baek Byun Hyun Nam Seo Shim Vo Vu Phan Hoang Bui Dang Ngo Dinh
Guo Han Hao He Hong Hou Hu Hua Huang Hun Hwang Jang Jeong Jia Jiang Jiao Jin Jung Kang Kim Kong Kwon Lai Lam Lan Lau Lei
Leung Li Lian Liang Liao Lim Lin Liu Lo Long Lu Luo Lü Ma Mao Meng Moon Nguyen Ni Nie Niu Noh Pak Pan Pang Park Peng Pham
Qian Qiao Qin Qiu Ren Roh Ruan Shang Shao Shen Shi Shin Song Su Suh Sun Tan Tang Tao Tian Tong Tran Tsai Tung Wan Wang
Wei Wen Wu Xi Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yoo Yoon You Yu Yuan Yue Zeng Zhan Zhang Zhao Zheng
Zhong Zhou Zhu Zhuang Zou Zuo`),
)

/** Whether names begin with it in which the family name stands first: "Choe Son Hui". */
export const isLeadingSurname = (name: string): boolean => LEADING_SURNAMES.has(name)

/** Whether `first` and `second` look like a name whose family name stands first. */
export const isSurnameFirst = (first: string, second: string): boolean =>
  LEADING_SURNAMES.has(first) && !GENDERS.has(second) && /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?$/u.test(second)

/** Short forms of given names that stand for one person: "Jim Mattis", "James Mattis". */
const SHORT_FORMS: readonly (readonly string[])[] = [
  ['James', 'Jim', 'Jimmy', 'Jamie'],
  ['Michael', 'Mike', 'Mick'],
  ['Robert', 'Bob', 'Rob', 'Bobby', 'Robby', 'Beto'],
  ['William', 'Bill', 'Will', 'Billy', 'Willy'],
  ['Joseph', 'Joe', 'Joey'],
  ['Anthony', 'Antony', 'Tony'],
  ['Daniel', 'Dan', 'Danny'],
  ['Charles', 'Chuck', 'Charlie'],
  ['Benjamin', 'Ben', 'Benny', 'Bibi', 'Binyamin'],
  ['Christopher', 'Chris'],
  ['Thomas', 'Tom', 'Tommy'],
  ['Edward', 'Ed', 'Eddie', 'Ted', 'Teddy'],
  ['Richard', 'Dick', 'Rick', 'Rich'],
  ['Stephen', 'Steven', 'Steve'],
  ['Kenneth', 'Ken'],
  ['Ronald', 'Ron'],
  ['Donald', 'Don', 'Donny'],
  ['David', 'Dave'],
  ['Patrick', 'Pat', 'Patricia'],
  ['Samuel', 'Sam'],
  ['Timothy', 'Tim'],
  ['Matthew', 'Matt'],
  ['Andrew', 'Andy', 'Drew'],
  ['Gregory', 'Greg'],
  ['Jeffrey', 'Jeff', 'Geoffrey', 'Geoff'],
  ['Lawrence', 'Larry'],
  ['Nicholas', 'Nick', 'Nicolas'],
  ['Philip', 'Phillip', 'Phil'],
  ['Peter', 'Pete'],
  ['Susan', 'Sue', 'Susie'],
  ['Elizabeth', 'Liz', 'Beth', 'Betsy'],
  ['Katherine', 'Catherine', 'Kathryn', 'Kate', 'Kathy', 'Cathy', 'Katie', 'Kay'],
  ['Margaret', 'Maggie', 'Meg', 'Peggy'],
  ['Deborah', 'Debra', 'Debbie', 'Deb'],
  ['Jennifer', 'Jen', 'Jenny'],
  ['Rebecca', 'Becky'],
  ['Bernard', 'Bernie'],
  ['Alexander', 'Alex', 'Aleksandr', 'Alexandra'],
  ['Volodymyr', 'Vladimir'],
  ['Mohammed', 'Mohammad', 'Mohamed', 'Muhammad', 'Mohamad'],
  ['Hassan', 'Hasan'],
  ['Sergei', 'Sergey'],
  ['Dmitry', 'Dmitri', 'Dmitriy'],
]

const FULL_FORM: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
)

/** Whether two given names may be one person's. */
export const sameFirstName = (a: string, b: string): boolean =>
  a === b ||
  (FULL_FORM.get(a) ?? a) === (FULL_FORM.get(b) ?? b) ||
  (a.endsWith('.') && b.startsWith(a[0] ?? '')) ||
  (b.endsWith('.') && a.startsWith(b[0] ?? ''))
