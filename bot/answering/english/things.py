"""What fans ask for beside the work itself; where no record of a title has the words, nothing is known of it."""

THINGS = """
post credits scene|post credit scene|post credits|mid credits scene|after credits scene|crossover|crossovers|video game|videogame|game|board game|mobile game|roblox|fortnite|merch|merchandise|toys|toy|toy line|action figure
action figures|figurine|figurines|funko|funko pop|funko pops|lego|plush|plushie|plushies|doll|dolls|t shirt|t shirts|shirts
hoodie|hoodies|stickers|trading cards|happy meal|cosplay|costume|costumes|outfits|gala|red carpet|premiere party|fan event
after party|meet and greet|convention|comic con|press tour|musical|stage show|broadway|theme park
novelization|novelisation|audiobook|comic book|graphic novel|webtoon|podcast|documentary|making of|bloopers|blooper reel
gag reel|deleted scene|deleted scenes|extended cut|directors cut|director s cut|commentary|easter egg|easter eggs|subtitles
dub|dubbed|dubs|hindi dub|spanish dub|sign language|3d|4dx|presale|presales|pre order|preorder|petition
vinyl|spotify|lyrics|wig|wigs|stunt double|stunt doubles|stunts|stunt|cgi|vfx|special effects|visual effects
casting call|open casting|auditions|audition|screen test|test screening|test audience|test audiences|test screenings|wardrobe|catering
oscar|oscars|emmy|emmys|golden globe|golden globes|award|awards|nomination|nominations|nominated|favorite scene
favorite line|favorite color|favorite food|watch party|catchphrase|slogan|tagline|mascot|wallpaper|emoji|giveaway
sponsor|sponsors|product placement|storyboard|storyboards|concept art|opening credits|tiktok|instagram|fan art|fanfic
lawsuit|sued|script leak|theme park ride|ride|rides|title song|novel|pet|pets|car|cars|married|divorced|dating|girlfriend
boyfriend|how tall|height|pregnant|nationality|religion|phone number|home address|email address|hobby|hobbies|net worth
kids of his own|kids of her own|animated|animation|snapchat|twitch|book|books|comic|comics|true story|real story|manga|anime|live action|best picture|best film|language|languages
"""
