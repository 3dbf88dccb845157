-- The files write some words in two ways or wrongly; each is put right here.
local products = { GTXPro = "GTX Pro" }
local industries = { technolgy = "technology" }
local countries = { Philipines = "Philippines" }
local outcomes = { Won = "won", Lost = "lost", Engaging = "open", Prospecting = "open" }

local function corrected(words)
  return function(text) return words[text] or text end
end

return {
  import_mapping {
    name = "maven", object = "account",
    columns = {
      account = "key",
      sector = { field = "industry", value = corrected(industries) },
      -- The file gives millions of US dollars.
      revenue = {
        field = "annual_revenue",
        value = function(text) return text and money(decimal(text) * 1000000, "USD") end,
      },
      employees = "employees",
      office_location = { field = "region", value = corrected(countries) },
      subsidiary_of = "parent",
    },
    fields = {
      name = function(row) return row.account end,
      currency = "USD",
      status = "active",
    },
    ignore = { "year_established" },
  },

  import_mapping {
    name = "maven", object = "rep",
    columns = { sales_agent = "key", manager = "manager", regional_office = "region" },
    fields = {
      name = function(row) return row.sales_agent end,
      currency = "USD",
    },
  },

  import_mapping {
    name = "maven", object = "opportunity",
    columns = {
      opportunity_id = "key",
      sales_agent = "owner",
      product = { field = "product", value = corrected(products) },
      account = "account",
      deal_stage = "stage",
      engage_date = "created_on",
      close_date = "closed_on",
      close_value = "amount",
    },
    fields = {
      currency = "USD",
      outcome = function(row)
        return outcomes[row.deal_stage] or reject("Won, Lost, Engaging or Prospecting", "deal_stage")
      end,
    },
  },
}
